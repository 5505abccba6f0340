"""A warm child process that reads documents and compares them, and what is said to and by it."""
