@Actor
interface Leaderboard<T extends Object & Comparable<T>> {
  T best();
}
