package dev.troupe.examples.guides.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A ledger for tests, which loads 100 once it may. */
final class Books implements Ledger {

  final CountDownLatch mayLoad = new CountDownLatch(1);
  final List<Long> stored = new CopyOnWriteArrayList<>();
  final List<String> notes = new CopyOnWriteArrayList<>();

  static Books open() {
    Books books = new Books();
    books.mayLoad.countDown();
    return books;
  }

  @Override
  public long load() {
    try {
      mayLoad.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return 100;
  }

  @Override
  public void store(long total) {
    stored.add(total);
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }
}
