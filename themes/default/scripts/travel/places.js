// Finds a commune by any of its names.
