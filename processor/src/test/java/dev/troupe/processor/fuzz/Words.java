package dev.troupe.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Names: plain ones, and every kind that generated code might trip over. */
final class Words {

  private static final List<String> PLAIN =
      List.of("get", "put", "ask", "tell", "size", "open", "close", "transfer", "balance", "name");

  /** Keywords here and there; what the stub, the messages and their superclasses have inside. */
  private static final List<String> ODD =
      """
      record var yield sealed permits when with module exports to uses route call failure declared
      server actor result value reply limit other that args arg0 java dev lang util System system
      options id toString hashCode equals clone wait notify notifyAll finalize getClass serve
      protocol method declares storeReply wrongReply runIfAbandoned isVoid start startLink child
      named of self direct within async ref init onInfo terminate String Object Override Throwable
      Route Duration Callable CompletableFuture Async Arrays Class Long LIMIT ASK_LIMIT get_limit
      Get GET gEt put_ a_b aB AB a1 T R E I i l O0 $ $$ $1 a$b $L _x __ größe ß ŉame ﬁ ΐ ﬀ ǆ数 数
      データ 𝒳 İ ı é\u0301 ª ʰ π
      """
          .lines()
          .flatMap(line -> List.of(line.strip().split(" ")).stream())
          .map(word -> word.replace("\\u0301", "\u0301"))
          .toList();

  private static final List<String> TYPES =
      """
      Item Order Color Point Shape Box Pair Money Node Tree Entry Account Ledger Shop Till Audit
      """
          .strip()
          .transform(text -> List.of(text.split(" ")));

  private static final List<String> ODD_TYPES =
      """
      String Object Integer Long Void Class Override Throwable Exception Iterable SuppressWarnings
      Deprecated Route Duration Callable CompletableFuture ActorRef ActorSystem ChildSpec Arrays
      StartOptions Via CallMessage CastMessage VoidCallMessage ActorGenerated Async Get Put Ask Balance
      List Map Set Optional Self Reply when with module to $ _T $$ a$b Größe ß 数 𝒳 İ i I
      route call failure server actor result value reply
      """
          .lines()
          .flatMap(line -> List.of(line.strip().split(" ")).stream())
          .toList();

  private static final List<String> PACKAGES =
      List.of(
          "bank",
          "record.yield",
          "java",
          "dev.troupe",
          "größe",
          "$.a$b",
          "_x",
          "Route",
          "with.when");

  private final Dice dice;
  private final List<String> methods = new ArrayList<>();

  Words(Dice dice) {
    this.dice = dice;
  }

  String method() {
    String name = methods.isEmpty() || dice.percent(75) ? newMethod() : dice.of(methods);
    methods.add(name);
    return name;
  }

  private String newMethod() {
    if (dice.percent(1)) {
      return "m".repeat(dice.of(100, 200, 230, 240, 246, 250, 300, 1000));
    }
    return dice.percent(60) ? dice.of(PLAIN) : dice.of(ODD);
  }

  String parameter() {
    return dice.percent(50) ? dice.of("a", "b", "c", "key", "cents", "when") : dice.of(ODD);
  }

  String constant() {
    return dice.percent(50) ? dice.of("MAX", "SHORT", "T0") : dice.of(ODD);
  }

  String type() {
    if (dice.percent(1)) {
      return dice.percent(30)
          ? dice.of("dev", "java")
          : "T" + "t".repeat(dice.of(100, 200, 230, 236, 240, 244, 246, 248));
    }
    return dice.percent(70) ? dice.of(TYPES) : dice.of(ODD_TYPES);
  }

  String typeVariable() {
    return dice.percent(80) ? dice.of("T", "U", "R", "E", "K") : type();
  }

  String packageName(String own) {
    return dice.percent(70) ? own : own + "." + dice.of(PACKAGES);
  }
}
