"""What archives are kept in: a file (`embedded`), or a server that many share (`shared`)."""
