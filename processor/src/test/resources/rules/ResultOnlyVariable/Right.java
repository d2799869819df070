@Actor
interface Settings {
  <T> T setting(String key, Class<T> type);
}
