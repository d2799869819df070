package bank;

import dev.troupe.annotations.*;
import java.io.*;
import java.net.*;
import java.nio.*;
import java.text.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

@Actor
interface Account {
  long lists(ArrayList<String> one, LinkedList<? extends Long> two);

  long sets(TreeSet<String> one, SortedSet<Long> two, NavigableMap<String, Long> three);

  long queues(ArrayDeque<String> one, Queue<Long> two);

  long others(Collection<String> one, Iterable<Long> two, Iterator<Long> three, Vector<?> four);

  long entry(Map.Entry<String, Long> one);

  Object anything(Object one);

  Date dates(java.sql.Timestamp one, Calendar two, TimeZone three, SimpleDateFormat four);

  long buffers(ByteBuffer one, CharBuffer two, LongBuffer three, BitSet four);

  long texts(StringBuilder one, CharSequence two, Number three, AtomicLong four);

  Stream<String> streams(IntStream one, InputStream two, Socket three);

  long futures(CompletableFuture<Long> one, Future<?> two);

  long code(Runnable one, Function<String, Long> two, Comparator<String> three);

  long places(File one, URL two, Thread three, Exception four, Random five);

  Properties properties(ProcessHandle.Info one, Timer two, Comparable<String> three);
}
