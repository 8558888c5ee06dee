# The message that follows is German: it is for the office that runs the guide.
problems-data = **Зараз дані показати неможливо.** Будь ласка, повідомте про це установу, яка веде цей путівник. Ось повідомлення для неї:
