package bank;

import dev.troupe.annotations.*;
import java.util.*;

@Sendable
record Cart(List<String> items, Date created, @UnsafeSend("never changed") Object any) {}
