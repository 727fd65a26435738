// Part of the search client.
