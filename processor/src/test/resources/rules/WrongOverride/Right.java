interface Sized {
  int size();
}

@Actor
interface Account extends Sized {
  @Override int size();
}
