"""One comparison on the screen: the page that joins all views, and the bars around them."""
