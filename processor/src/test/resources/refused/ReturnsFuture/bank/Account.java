package bank;

import dev.troupe.annotations.*;
import java.util.concurrent.*;

@Actor
interface Account {
  CompletableFuture<Long> balance();

  CompletionStage<Long> limit();

  Future<?> owner();
}
