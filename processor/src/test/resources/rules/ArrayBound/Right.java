interface Plain<A> {
  @Cast <U extends A> void add(U item);
}

record Names(String[] names) {}

@Actor
interface Account extends Plain<Names> {}
