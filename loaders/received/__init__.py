"""What all readers of files from people share: bounds, a process apart, text, archives."""
