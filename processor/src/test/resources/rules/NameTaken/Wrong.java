@Actor
interface Account {
  long balance();
}

class AccountRef {}
