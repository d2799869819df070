interface Plain<A> {
  @Cast <U extends A> void add(U item);
}

@Actor
interface Account extends Plain<String[]> {}
