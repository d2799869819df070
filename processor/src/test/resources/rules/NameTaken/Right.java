@Actor
interface Account {
  long balance();
}

class AccountReference {}
