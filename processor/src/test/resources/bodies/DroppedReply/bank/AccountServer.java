package bank;

import dev.troupe.*;
import java.io.IOException;
import java.util.*;

final class AccountServer implements Account {

  private final Deque<ReplyTo<Long>> waiting = new ArrayDeque<>();
  private final Random random = new Random();

  @Override
  public long balance() {
    if (random.nextBoolean()) {
      return Reply.later(_ -> {});
    }
    if (random.nextBoolean()) {
      return Reply.later(reply -> System.out.println("later"));
    }
    return Reply.later(
        (ReplyTo<Long> reply) -> {
          if (waiting.isEmpty()) {
            waiting.add(reply);
          }
        });
  }

  @Override
  public long funds() {
    if (random.nextBoolean()) {
      return Reply.later(this::keep);
    }
    if (random.nextBoolean()) {
      return Reply.later(this::lose);
    }
    if (random.nextBoolean()) {
      return Reply.later(
          reply -> {
            switch (random.nextInt()) {
              case 1:
                waiting.add(reply);
                break;
              case 2:
                System.out.println("none");
                break;
              default:
                throw new IllegalStateException();
            }
          });
    }
    if (random.nextBoolean()) {
      return Reply.later(
          reply -> {
            switch (Thread.currentThread().getState()) {
              case NEW -> reply.reply(1L);
              case RUNNABLE -> reply.reply(2L);
            }
          });
    }
    return Reply.later(
        reply -> {
          try {
            reply.reply(read());
          } catch (IOException e) {
            System.out.println(e);
          }
        });
  }

  @Override
  public void close() {
    if (random.nextBoolean()) {
      Reply.laterVoid(
          reply -> {
            for (int i = 0; i < waiting.size(); i++) {
              if (i == 3) {
                continue;
              }
              reply.reply(null);
              return;
            }
          });
    }
    if (random.nextBoolean()) {
      Reply.laterVoid(
          reply -> {
            outer:
            while (true) {
              for (int i = 0; i < waiting.size(); i++) {
                if (i == 3) {
                  break outer;
                }
              }
              reply.reply(null);
              return;
            }
          });
    }
    Reply.laterVoid(
        reply -> {
          for (int i = 0; i < waiting.size(); i++) {
            if (i == 3) {
              reply.reply(null);
              return;
            }
          }
        });
  }

  @Override
  public void answer(ReplyTo<Long> to, long cents) {
    if (cents < 0) {
      return;
    }
    to.reply(cents);
  }

  private void keep(ReplyTo<Long> reply) {
    waiting.add(reply);
  }

  private void lose(ReplyTo<Long> reply) {}

  private static long read() throws IOException {
    throw new IOException();
  }
}
