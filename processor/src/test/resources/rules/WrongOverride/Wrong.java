interface Owned {
  String owner();
}

@Actor
interface Account extends Owned {
  @Override Object owner();
}
