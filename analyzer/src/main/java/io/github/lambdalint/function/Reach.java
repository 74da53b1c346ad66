package io.github.lambdalint.function;

import io.github.lambdalint.function.Frame.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what one walk reaches, in whatever order, and puts it into the order of nearness to what
 * Lambda calls, Init first.
 */
final class Reach {

  private static final int MOST_FRAMES = 40_000;

  /** Is a step of the walk. */
  private record Edge(Way way, Frame to) {}

  private final Set<Frame> frames = new LinkedHashSet<>();
  private final List<Edge> starts = new ArrayList<>();
  private final Map<Frame, List<Edge>> edges = new HashMap<>();
  private final Map<Frame, List<Call>> calls = new HashMap<>();

  /**
   * Adds a way to a frame, and says whether none led there before. Of very much code the rest is
   * left out.
   */
  boolean add(Frame frame, Way way) {
    boolean isNew = !isFull() && frames.add(frame);
    if (isNew) {
      frame.reach(way);
    }
    if (isNew || frames.contains(frame)) {
      way.caller()
          .map(caller -> edges.computeIfAbsent(caller, key -> new ArrayList<>()))
          .orElse(starts)
          .add(new Edge(way, frame));
    }
    return isNew;
  }

  /** Says whether no more frames are taken. */
  boolean isFull() {
    return frames.size() >= MOST_FRAMES;
  }

  /** Adds a call that code makes. */
  void add(Call call, Frame by) {
    calls.computeIfAbsent(by, key -> new ArrayList<>()).add(call);
  }

  /** Returns what was reached so far, in no particular order. */
  Set<Frame> frames() {
    return frames;
  }

  /** Gives each frame the shortest way to it, and lists them with the nearest first. */
  List<Frame> nearestFirst() {
    Set<Frame> ranked = new LinkedHashSet<>();
    for (Phase phase : Phase.values()) {
      Deque<Edge> open = new ArrayDeque<>();
      starts.stream().filter(start -> start.to().phase() == phase).forEach(open::add);
      while (!open.isEmpty()) {
        Edge edge = open.poll();
        if (ranked.add(edge.to())) {
          edge.to().reach(edge.way());
          open.addAll(edges.getOrDefault(edge.to(), List.of()));
        } else {
          edge.to().reachAlso(edge.way());
        }
      }
    }
    return List.copyOf(ranked);
  }

  /** Lists the calls of these frames. */
  List<Call> calls(List<Frame> of) {
    Set<Call> all = new LinkedHashSet<>();
    of.forEach(frame -> all.addAll(calls.getOrDefault(frame, List.of())));
    return List.copyOf(all);
  }
}
