@Actor
interface Account {
  String reference();
}
