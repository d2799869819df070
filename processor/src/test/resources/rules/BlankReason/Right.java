@Actor
interface Shop {
  @Cast void order(@UnsafeSend("the sender forgets it at once") StringBuilder text);
}
