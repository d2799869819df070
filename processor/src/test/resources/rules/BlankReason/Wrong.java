@Actor
interface Shop {
  @Cast void order(@UnsafeSend("") StringBuilder text);
}
