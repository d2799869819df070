package bank;

import dev.troupe.annotations.*;

@Actor
interface Account<K, V extends Number> {
  V balance(K key);
}
