"""Who is here and what for: the login, its account, and what each screen and route asks for."""
