@Actor
interface Account<X extends Exception> {
  long balance() throws X;
}
