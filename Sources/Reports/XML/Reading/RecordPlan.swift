import Markup
import Model

/// Where the parts of a record lie: what frames the units, and each unit.
struct RecordPlan: Sendable {
    /// A unit, from its start tag to its end tag.
    struct Unit: Sendable {
        let range: Range<Int>
        /// Behind its start tag.
        let contentStart: Int
        let line: Int
        /// The line it ends on.
        let lastLine: Int
    }

    /// Bytes put together from parts of a record, and the lines they have there.
    struct Excerpt: Sendable {
        private(set) var bytes: [UInt8] = []
        private var line = 1
        /// Where parts begin: the line here and the line there.
        private var starts: [(here: Int, there: Int)] = []

        /// Adds a part that begins on a line of the record.
        mutating func add(_ part: [UInt8], line there: Int) {
            starts.append((line, there))
            line += part.count { $0 == 0x0A }
            bytes += part
        }

        /// The line of the record.
        func line(_ here: Int) -> Int {
            guard let start = starts.last(where: { $0.here <= here }) else { return here }
            return start.there + here - start.here
        }
    }

    let units: [Unit]
    let source: any RecordSource
    /// The name notices give.
    private let file: String
    /// The start tags of the outermost element and of `<units>`.
    private let tags: [Range<Int>]
    private let endTags: [UInt8]
    private let afterHead: Int
    private let headLine: Int
    /// What is left out where units are validated: history, and the names of inputs.
    private let omitted: [(range: Range<Int>, line: Int)]

    /// How much is read at a time.
    private static let step = 1 << 20
    /// More than this is no frame of a record, and no unit.
    static let limits = MarkupLimits(bytes: 64 << 20, depth: 64, nodes: 8_000_000)

    init(_ source: any RecordSource, file: String) throws(RejectedInput) {
        self.source = source
        self.file = file
        var scan = ElementScan(deepest: 3)
        var (units, list): ([Unit], ElementScan.Element?) = ([], nil)
        var (root, omitted): (ElementScan.Element?, [(range: Range<Int>, line: Int)]) = (nil, [])
        var inner: [ElementScan.Element] = []
        for start in stride(from: 0, to: source.count, by: Self.step) {
            scan.read(try source.bytes(start..<min(start + Self.step, source.count))) { element in
                switch (element.depth, Self.local(element.name)) {
                case (1, _): root = root ?? element
                case (2, "units"):
                    if list == nil {
                        list = element
                        units = inner.map {
                            Unit(
                                range: $0.start..<$0.end, contentStart: $0.contentStart,
                                line: $0.lines.start, lastLine: $0.lines.end)
                        }
                    }
                case (2, "history"):
                    omitted.append((element.start..<element.end, element.lines.end))
                case (2, "basis"):
                    omitted.append((element.contentStart..<element.contentEnd, element.lines.end))
                case (3, "unit"): inner.append(element)
                default: break
                }
                if element.depth == 2 { inner = [] }
            }
        }
        guard scan.isComplete, let root, let list, !units.isEmpty else {
            // Read as a whole it tells what is wrong with it.
            self.units = []
            tags = []
            endTags = []
            self.omitted = []
            afterHead = source.count
            headLine = 1
            return
        }
        self.units = units
        tags = [root.start..<root.contentStart, list.start..<list.contentStart]
        endTags = Array("</\(list.name)></\(root.name)>".utf8)
        afterHead = list.contentStart
        headLine = list.lines.contentStart
        self.omitted = omitted.filter { $0.range.upperBound <= list.start }
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }

    /// Everything but the units; the whole record where it has none.
    func frame() throws(RejectedInput) -> Excerpt {
        var frame = Excerpt()
        let after = units.last
        let size = afterHead + source.count - (after?.range.upperBound ?? source.count)
        guard size <= Self.limits.bytes else { throw RejectedInput(tooLarge(size)) }
        frame.add(try source.bytes(0..<afterHead), line: 1)
        if let after {
            frame.add(
                try source.bytes(after.range.upperBound..<source.count), line: after.lastLine)
        }
        return frame
    }

    /// What stands before the units, and after them.
    func ends() throws(RejectedInput) -> (head: [UInt8], tail: [UInt8], tailLine: Int) {
        guard let last = units.last else { return (try source.bytes(0..<source.count), [], 1) }
        return (
            try source.bytes(0..<afterHead),
            try source.bytes(last.range.upperBound..<source.count), last.lastLine
        )
    }

    /// The frame without what grows with the units, in which some of them can be validated.
    func skeleton() throws(RejectedInput) -> Excerpt {
        var skeleton = Excerpt()
        var (start, line) = (0, 1)
        for part in omitted {
            skeleton.add(try source.bytes(start..<part.range.lowerBound), line: line)
            (start, line) = (part.range.upperBound, part.line)
        }
        skeleton.add(try source.bytes(start..<afterHead), line: line)
        return skeleton
    }

    /// Some units one after the other, with what stands between them.
    func text(of range: Range<Int>) throws(RejectedInput) -> (bytes: [UInt8], line: Int) {
        let start = range.lowerBound == 0 ? afterHead : units[range.lowerBound - 1].range.upperBound
        let line = range.lowerBound == 0 ? headLine : units[range.lowerBound - 1].lastLine
        let end = units[range.upperBound - 1].range.upperBound
        guard end - start <= Self.limits.bytes else { throw RejectedInput(tooLarge(end - start)) }
        return (try source.bytes(start..<end), line)
    }

    /// The start tags around a unit, which may name its namespaces.
    func wrapping() throws(RejectedInput) -> Excerpt {
        var wrapping = Excerpt()
        for tag in tags { wrapping.add(try source.bytes(tag), line: 1) }
        return wrapping
    }

    /// A part of the record between the tags around units.
    func excerpt(_ part: [UInt8], line: Int, in wrapping: Excerpt) -> Excerpt {
        var excerpt = wrapping
        excerpt.add(part, line: line)
        excerpt.add(endTags, line: line)
        return excerpt
    }

    /// The units without anything in them.
    func emptyUnits() throws(RejectedInput) -> Excerpt {
        var excerpt = try wrapping()
        for unit in units {
            let tag = try source.bytes(unit.range.lowerBound..<unit.contentStart)
            excerpt.add(tag, line: unit.line)
            // Names have no space in them.
            let name = tag.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
            if unit.contentStart < unit.range.upperBound {
                excerpt.add(Array("</".utf8) + name + Array(">".utf8), line: unit.line)
            }
        }
        excerpt.add(endTags, line: headLine)
        return excerpt
    }

    /// Units in groups of some hundred kilobytes: a group is held as a tree while it is checked.
    func batches() -> [Range<Int>] {
        var batches: [Range<Int>] = []
        var start = 0
        for index in units.indices {
            let size = units[index].range.upperBound - units[start].range.lowerBound
            if size >= 400_000 || index - start >= 31 || index == units.count - 1 {
                batches.append(start..<(index + 1))
                start = index + 1
            }
        }
        return batches
    }

    private func tooLarge(_ bytes: Int) -> Notice {
        Notice(
            .error, at: Place(file: file), RecordWording.tooLarge, found: "\(bytes >> 20) MB",
            wanted: Wording(verbatim: "≤ \(Self.limits.bytes >> 20) MB"))
    }
}
