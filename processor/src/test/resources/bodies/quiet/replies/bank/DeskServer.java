package bank;

import dev.troupe.*;
import java.io.*;
import java.util.*;
import java.util.function.*;

/** Keeps what it has to answer. */
final class DeskServer implements Desk {

  private enum Kind {
    A,
    B
  }

  private sealed interface Shape permits Dot, Line {}

  private record Dot() implements Shape {}

  private record Line() implements Shape {}

  private final Deque<ReplyTo<Integer>> waiting = new ArrayDeque<>();
  private final Map<Integer, ReplyTo<Integer>> byNumber = new HashMap<>();
  private final List<BooleanSupplier> jobs = new ArrayList<>();
  private Kind kind = Kind.A;
  private Shape shape = new Dot();
  private ReplyTo<Integer> last;

  @Override
  public int one(int n) {
    switch (n) {
      case 0:
        return Reply.later(waiting::add);
      case 1:
        return Reply.later(reply -> waiting.add(reply));
      case 2:
        return Reply.later(reply -> jobs.add(() -> reply.reply(1)));
      case 3:
        return Reply.later(this::keep);
      case 4:
        return Reply.later(
            reply -> {
              if (n > 3) {
                waiting.add(reply);
              } else {
                reply.fail(new IOException());
              }
            });
      case 5:
        return Reply.later(
            reply -> {
              if (!waiting.offer(reply)) {
                throw new IllegalStateException("full");
              }
            });
      case 6:
        return Reply.later(
            reply -> {
              if (waiting.size() > 10) {
                throw new IllegalStateException("full");
              }
              waiting.add(reply);
            });
      case 7:
        return Reply.later(
            reply -> {
              switch (kind) {
                case A -> waiting.add(reply);
                case B -> last = reply;
              }
            });
      case 8:
        return Reply.later(
            reply -> {
              switch (shape) {
                case Dot dot -> waiting.add(reply);
                case Line line -> reply.reply(1);
              }
            });
      case 9:
        return Reply.later(
            reply -> {
              switch (n) {
                case 1:
                case 2:
                  waiting.add(reply);
                  break;
                case 3:
                  System.out.println("falls through");
                default:
                  reply.reply(1);
              }
            });
      case 10:
        return Reply.later(
            reply -> {
              try {
                byNumber.put(n, reply);
                write(n);
              } catch (IOException e) {
                System.out.println(e);
              }
            });
      case 11:
        return Reply.later(
            reply -> {
              try {
                reply.reply(read());
              } catch (IOException e) {
                reply.fail(e);
              }
            });
      case 12:
        return Reply.later(
            reply -> {
              int answer = 0;
              try {
                answer = read();
                return;
              } catch (IOException e) {
                System.out.println(e);
              } finally {
                reply.reply(answer);
              }
            });
      case 13:
        return Reply.later(
            reply -> {
              try {
                reply.reply(read());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      case 14:
        return Reply.later(
            reply -> {
              for (int i = 0; i < n; i++) {
                byNumber.put(i, reply);
              }
            });
      case 15:
        return Reply.later(
            reply -> {
              while (true) {
                if (waiting.offer(reply)) {
                  return;
                }
              }
            });
      case 16:
        return Reply.later(
            reply -> {
              search:
              for (ReplyTo<Integer> each : waiting) {
                for (int i = 0; i < 3; i++) {
                  if (each.isOpen()) {
                    continue search;
                  }
                }
                break search;
              }
              last = reply;
            });
      case 17:
        return Reply.later(
            reply -> {
              ReplyTo<Integer> mine = reply;
              if (n > 3) {
                waiting.add(mine);
              }
            });
      case 18:
        return Reply.later(
            reply -> {
              synchronized (waiting) {
                do {
                  waiting.add(reply);
                } while (n < 3);
              }
            });
      case 19:
        return Reply.later(
            new Consumer<ReplyTo<Integer>>() {
              @Override
              public void accept(ReplyTo<Integer> reply) {}
            });
      case 20:
        return Reply.later(
            reply -> {
              while (true) {
                if (waiting.size() < 3) {
                  waiting.add(reply);
                  return;
                }
                waiting.poll();
              }
            });
      case 21:
        return Reply.later(
            reply -> {
              try {
                write(register(reply));
                store(reply);
              } catch (IOException e) {
                System.out.println(e);
              }
            });
      case 22:
        return Reply.later(
            reply -> {
              try {
                last = reply;
                write(n);
              } catch (IOException e) {
                System.out.println(e);
              }
            });
      case 23:
        return Reply.later(
            reply -> {
              try {
                store(reply);
              } catch (IOException e) {
                System.out.println(e);
              }
            });
      default:
        @SuppressWarnings("troupe:DroppedReply")
        int dropped = Reply.later(reply -> {});
        return dropped;
    }
  }

  @Override
  @SuppressWarnings("troupe:DroppedReply")
  public void two(int n) {
    Reply.laterVoid(_ -> {});
  }

  /** As in a fake. */
  @Override
  public void hold(ReplyTo<Integer> to) {}

  @Override
  public void pass(ReplyTo<Integer> to, int n) {
    waiting.forEach(
        each -> {
          if (n > 0) {
            each.reply(n);
          }
        });
    if (n > 0) {
      to.reply(n);
    } else {
      hold(to);
    }
  }

  private void keep(ReplyTo<Integer> reply) {
    waiting.add(reply);
  }

  private int register(ReplyTo<Integer> reply) {
    waiting.add(reply);
    return waiting.size();
  }

  private void store(ReplyTo<Integer> reply) throws IOException {
    waiting.add(reply);
    write(waiting.size());
  }

  private int read() throws IOException {
    throw new IOException();
  }

  private void write(int n) throws IOException {
    throw new IOException();
  }
}
