"""Problems come in, as values with a place; what people and programs read goes out."""
