@Actor
interface Account {
  Money balance();
}
