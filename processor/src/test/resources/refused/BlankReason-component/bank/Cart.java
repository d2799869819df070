package bank;

import dev.troupe.annotations.*;
import java.util.*;

record Cart(@UnsafeSend("") StringBuilder text) {}
