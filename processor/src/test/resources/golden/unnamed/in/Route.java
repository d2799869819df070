@SuppressWarnings("doclint:missing")
record Route(int x) {
  record Inner(int y) {}
}
