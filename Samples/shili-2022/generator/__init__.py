"""The invented county's web site: data, templates, pages and the manifest of what is wrong with it."""
