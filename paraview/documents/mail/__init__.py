"""Mail messages and what is saved like one."""
