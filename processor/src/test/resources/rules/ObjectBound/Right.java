@Actor
interface Leaderboard<T extends Comparable<T>> {
  T best();
}
