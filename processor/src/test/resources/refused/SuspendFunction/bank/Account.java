package bank;

import dev.troupe.annotations.*;
import kotlin.coroutines.Continuation;

@Actor
interface Account {
  Object balance(String of, Continuation<? super Long> continuation);
}
