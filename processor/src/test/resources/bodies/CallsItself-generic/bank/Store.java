package bank;

import dev.troupe.annotations.*;

interface Plain<T> {
  T get(T key);
}

@Actor
interface Store extends Plain<String> {}

final class StoreServer implements Store {
  @Override
  public String get(String key) {
    return StoreRef.self().get(key);
  }
}

@Actor
interface Box<T extends Number> {
  <S extends T> T swap(S content);
}

final class BoxServer<T extends Number> implements Box<T> {
  private T content;

  @Override
  public <S extends T> T swap(S next) {
    return BoxRef.<T>self().swap(content);
  }
}
