package bank;

interface Named {
  default String name() {
    return "no name";
  }

  int size();
}
