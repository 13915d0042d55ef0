/// Looks for a program's match in a text, going back where a way fails, in a bounded number of steps.
struct PatternMatcher {
    /// The text as code points.
    let text: [UInt32]
    /// Steps that may still be taken; below zero the search was given up.
    private(set) var stepsLeft: Int

    private let program: [PatternProgram.Instruction]
    private let leading: PatternProgram.Single?
    private let isAnchored: Bool
    private let ignoresCase: Bool
    private let isMultiline: Bool
    /// The ends of the groups, −1 for none; group 0 is the whole match.
    private var captures: [Int]
    private var marks: [Int]
    private var trail: [Trail] = []

    /// Something to undo or to try when a way fails.
    private enum Trail {
        case goOn(at: Int, place: Int)
        /// A repetition that may give back one code point down to `least`, or take one more up to
        /// `most`.
        case giveBack(at: Int, place: Int, least: Int)
        case takeMore(at: Int, place: Int, most: Int)
        case capture(Int, Int)
        case mark(Int, Int)
    }

    init(_ pattern: Pattern, text: [UInt32], steps: Int) {
        self.text = text
        stepsLeft = steps
        program = pattern.program.instructions
        leading = pattern.program.leading
        isAnchored = pattern.program.isAnchored && !pattern.flags.isMultiline
        ignoresCase = pattern.flags.ignoresCase
        isMultiline = pattern.flags.isMultiline
        captures = Array(repeating: -1, count: 2 * (pattern.groups + 1))
        marks = Array(repeating: -1, count: pattern.program.marks)
    }

    /// The groups of the first match that starts at `start` or later, `nil` for a group without
    /// part in it; no match, or no steps left, give `nil`.
    mutating func firstMatch(from start: Int) -> [Range<Int>?]? {
        var place = start
        while place <= text.count, stepsLeft >= 0, place == 0 || !isAnchored {
            if let leading {
                let first = place
                while place < text.count, !matches(leading, text[place]) { place += 1 }
                stepsLeft -= (place - first) / 8
                if place == text.count { return nil }
            }
            if let end = match(at: place) {
                captures[0] = place
                captures[1] = end
                return stride(from: 0, to: captures.count, by: 2).map {
                    let (low, high) = (captures[$0], captures[$0 + 1])
                    return low >= 0 && high >= low ? low..<high : nil
                }
            }
            place += 1
        }
        return nil
    }

    /// The end of a match that starts at `start`.
    private mutating func match(at start: Int) -> Int? {
        trail.removeAll(keepingCapacity: true)
        for slot in captures.indices { captures[slot] = -1 }
        for slot in marks.indices { marks[slot] = -1 }
        var (at, place) = (0, start)
        while true {
            stepsLeft -= 1
            if stepsLeft < 0 { return nil }
            var failed = false
            switch program[at] {
            case .match: return place
            case .single(let single):
                if place < text.count, matches(single, text[place]) {
                    place += 1
                    at += 1
                } else {
                    failed = true
                }
            case .repeatSingle(let single, let least, let most, let greedy):
                failed = !run(single, least, most, greedy, &at, &place)
            case .start:
                failed = !isStart(place)
                at += 1
            case .end:
                failed = !isEnd(place)
                at += 1
            case .split(let first, let second):
                trail.append(.goOn(at: second, place: place))
                at = first
            case .jump(let target): at = target
            case .save(let slot):
                trail.append(.capture(slot, captures[slot]))
                captures[slot] = place
                at += 1
            case .mark(let slot):
                trail.append(.mark(slot, marks[slot]))
                marks[slot] = place
                at += 1
            case .progress(let slot):
                // A round that took nothing is the last one: on to what follows the jump back.
                at += marks[slot] == place ? 2 : 1
            case .backReference(let group):
                failed = !takeGroup(group, &place)
                at += 1
            }
            if failed {
                guard let resumed = resume() else { return nil }
                (at, place) = resumed
            }
        }
    }

    /// Undoes what came after the last way not yet tried, and takes it.
    private mutating func resume() -> (Int, Int)? {
        while let last = trail.popLast() {
            switch last {
            case .capture(let slot, let value): captures[slot] = value
            case .mark(let slot, let value): marks[slot] = value
            case .goOn(let at, let place): return (at, place)
            case .giveBack(let at, let place, let least):
                if place - 1 > least {
                    trail.append(.giveBack(at: at, place: place - 1, least: least))
                }
                return (at + 1, place - 1)
            case .takeMore(let at, let place, let most):
                guard place < text.count, place < most,
                    case .repeatSingle(let single, _, _, _) = program[at],
                    matches(single, text[place])
                else { continue }
                trail.append(.takeMore(at: at, place: place + 1, most: most))
                return (at + 1, place + 1)
            }
        }
        return nil
    }

    private mutating func run(
        _ single: PatternProgram.Single, _ least: Int, _ most: Int, _ greedy: Bool,
        _ at: inout Int, _ place: inout Int
    ) -> Bool {
        let limit = most < text.count - place ? place + most : text.count
        let wanted = place + (greedy ? limit - place : min(least, limit - place))
        let start = place
        while place < wanted, matches(single, text[place]) { place += 1 }
        stepsLeft -= (place - start) / 4
        guard place - start >= least else { return false }
        if greedy {
            if place > start + least {
                trail.append(.giveBack(at: at, place: place, least: start + least))
            }
        } else {
            trail.append(.takeMore(at: at, place: place, most: limit))
        }
        at += 1
        return true
    }

    private func matches(_ single: PatternProgram.Single, _ value: UInt32) -> Bool {
        switch single {
        case .character(let wanted):
            value == wanted || (ignoresCase && CaseVariants.canonical(value) == wanted)
        case .set(let set): set.contains(value)
        case .any: true
        }
    }

    private func isStart(_ place: Int) -> Bool {
        // A line end as the last character starts no line.
        place == 0 || (isMultiline && text[place - 1] == 0x0A && place < text.count)
    }

    private func isEnd(_ place: Int) -> Bool {
        place == text.count || (isMultiline && text[place] == 0x0A)
    }

    /// A group that has taken no part matches nothing, everywhere.
    private mutating func takeGroup(_ group: Int, _ place: inout Int) -> Bool {
        let (low, high) = (captures[2 * group], captures[2 * group + 1])
        guard low >= 0, high >= low else { return true }
        guard high - low <= text.count - place else { return false }
        stepsLeft -= (high - low) / 4
        for step in 0..<(high - low) {
            let (left, right) = (text[low + step], text[place + step])
            let same =
                left == right
                || (ignoresCase && CaseVariants.canonical(left) == CaseVariants.canonical(right))
            guard same else { return false }
        }
        place += high - low
        return true
    }
}
