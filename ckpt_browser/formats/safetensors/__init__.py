"""safetensors files: a JSON header, and the bytes that it lays out."""
