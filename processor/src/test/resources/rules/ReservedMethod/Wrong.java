@Actor
interface Account {
  String ref();
}
