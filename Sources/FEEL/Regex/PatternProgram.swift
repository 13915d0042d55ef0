/// What a pattern is compiled to: instructions for a backtracking matcher.
struct PatternProgram: Sendable {
    /// What one step over a code point compares it with.
    enum Single: Sendable {
        case character(UInt32)
        case set(CharacterSet)
        case any
    }

    enum Instruction: Sendable {
        case single(Single)
        /// A single one many times, in one instruction so that it needs one place to go back to.
        case repeatSingle(Single, least: Int, most: Int, greedy: Bool)
        case start, end
        /// Goes on at the first, and at the second when that fails.
        case split(Int, Int)
        case jump(Int)
        /// Remembers the place; slots 2n and 2n + 1 are the ends of group n.
        case save(Int)
        case backReference(Int)
        /// Remembers where a round of a loop begins.
        case mark(Int)
        /// Ends a loop whose last round took nothing.
        case progress(Int)
        case match
    }

    /// Most instructions of a program.
    static let largest = 20_000

    private(set) var instructions: [Instruction] = []
    private(set) var marks = 0

    init(_ node: PatternNode) throws(PatternProblem) {
        try emit(node)
        instructions.append(.match)
    }

    /// Whether a match can only begin where the text does, unless `^` stands for lines.
    var isAnchored: Bool {
        if case .start = firstStep { return true }
        return false
    }

    /// What the first code point of any match is; `nil` where that is not known.
    var leading: Single? {
        switch firstStep {
        case .single(let single): single
        case .repeatSingle(let single, let least, _, _) where least > 0: single
        default: nil
        }
    }

    /// The first instruction that does more than remember a place.
    private var firstStep: Instruction {
        for instruction in instructions {
            if case .save = instruction { continue }
            return instruction
        }
        return .match
    }

    private mutating func append(_ instruction: Instruction) throws(PatternProblem) {
        if instructions.count >= Self.largest { throw .tooLarge }
        instructions.append(instruction)
    }

    private mutating func emit(_ node: PatternNode) throws(PatternProblem) {
        switch node {
        case .empty: break
        case .character(let value): try append(.single(.character(value)))
        case .set(let set): try append(.single(.set(set)))
        case .any: try append(.single(.any))
        case .start: try append(.start)
        case .end: try append(.end)
        case .backReference(let group): try append(.backReference(group))
        case .capture(let inner, let group):
            try append(.save(2 * group))
            try emit(inner)
            try append(.save(2 * group + 1))
        case .sequence(let parts):
            for part in parts { try emit(part) }
        case .alternatives(let branches): try emit(branches: branches)
        case .repetition(let inner, let least, let most, let greedy):
            try emit(inner, least: least, most: most, greedy: greedy)
        }
    }

    private mutating func emit(branches: [PatternNode]) throws(PatternProblem) {
        var exits: [Int] = []
        for branch in branches.dropLast() {
            let split = instructions.count
            try append(.split(split + 1, 0))
            try emit(branch)
            exits.append(instructions.count)
            try append(.jump(0))
            instructions[split] = .split(split + 1, instructions.count)
        }
        if let last = branches.last { try emit(last) }
        for exit in exits { instructions[exit] = .jump(instructions.count) }
    }

    private mutating func emit(
        _ inner: PatternNode, least: Int, most: Int?, greedy: Bool
    ) throws(PatternProblem) {
        if let single = Self.single(inner) {
            try append(
                .repeatSingle(single, least: least, most: most ?? Int.max, greedy: greedy))
            return
        }
        for _ in 0..<least { try emit(inner) }
        if let most {
            var splits: [Int] = []
            for _ in 0..<(most - least) {
                splits.append(instructions.count)
                try append(.split(0, 0))
                try emit(inner)
            }
            for split in splits { set(split, inside: split + 1, after: instructions.count, greedy) }
            return
        }
        let mark = marks
        marks += 1
        let split = instructions.count
        try append(.split(0, 0))
        try append(.mark(mark))
        try emit(inner)
        try append(.progress(mark))
        try append(.jump(split))
        set(split, inside: split + 1, after: instructions.count, greedy)
    }

    private mutating func set(_ split: Int, inside: Int, after: Int, _ greedy: Bool) {
        instructions[split] = greedy ? .split(inside, after) : .split(after, inside)
    }

    private static func single(_ node: PatternNode) -> Single? {
        switch node {
        case .character(let value): .character(value)
        case .set(let set): .set(set)
        case .any: .any
        default: nil
        }
    }
}
