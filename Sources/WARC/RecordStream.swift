/// The bytes of an archive as records, whether the file is plain or gzip.
///
/// At most one window of unread bytes is held. The bytes of two gzip members
/// are never mixed in it: ``fill(_:)`` says when a member ends, and the caller
/// goes on with ``nextMember()``.
final class RecordStream {
    enum Fill: Equatable {
        /// There are as many bytes as wanted.
        case enough
        /// The member ends first; a plain file never says so.
        case memberEnd
        /// The file ends first, between members.
        case end
        /// The file ends first, within a member.
        case cutOff
        /// The member is damaged.
        case damaged
        /// The member expands beyond reason.
        case bomb
        /// The system cannot read on.
        case unreadable(String)
    }

    let isGzip: Bool
    private let file: FileWindow
    /// Unpacks a member as a whole; most are small enough.
    private let unpacker: GzipDecompressor?
    /// Unpacks piece by piece what is longer than the window, or damaged.
    private lazy var inflater: Inflater? = isGzip ? Inflater(.gzip) : nil
    private let limits: WARCLimits
    // Not an array: a slice of it that is still held would make every write copy
    // the whole window.
    private let buffer: UnsafeMutableRawBufferPointer
    private var head = 0
    private var tail = 0
    private var memberEnded = false
    /// Whether the current member is unpacked piece by piece.
    private var isInflating = false
    /// Whether no damage was met. Behind it, members may be made to be tried in
    /// vain, each for all that the window holds.
    private var isSound = true
    private var totalOutput: UInt64 = 0
    /// How much the current member gave so far.
    private(set) var memberOutput: UInt64 = 0

    /// Where the current member begins in the file.
    private(set) var memberStart: UInt64

    /// - Parameter length: how much is likely to be read of the file.
    init(
        path: String, from offset: UInt64 = 0, length: UInt64 = .max, limits: WARCLimits
    ) throws(WARCError) {
        file = try FileWindow(path: path, capacity: Int(clamping: length))
        self.limits = limits
        file.seek(offset)
        isGzip = file.fill(2) && file.withBytes { $0[0] == 0x1F && $0[1] == 0x8B }
        unpacker = isGzip ? GzipDecompressor() : nil
        buffer = .allocate(byteCount: max(262_144, limits.headBytes + 4096), alignment: 16)
        memberStart = offset
    }

    deinit {
        buffer.deallocate()
    }

    /// The bytes at hand. Valid until the next call that reads on.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[head..<tail])
    }
    /// How many bytes are at hand.
    var count: Int { tail - head }

    /// How long the file was when it was opened, in bytes.
    var size: UInt64 { file.size }

    /// Where the first unread byte lies: in a plain file its place, in a gzip
    /// file the start of its member.
    var offset: UInt64 {
        isGzip ? memberStart : file.offset - UInt64(count)
    }

    /// Whether the first unread byte is the first of its member.
    var isAtMemberStart: Bool { isGzip && memberOutput == UInt64(count) }

    /// Whether the member is used up; then ``position`` is its end.
    var isAtMemberEnd: Bool { isGzip && memberEnded && count == 0 }

    /// The place in the file up to which it was consumed.
    var position: UInt64 { isGzip ? file.offset : offset }

    /// Leaves `count` bytes behind.
    func advance(_ count: Int) {
        head += count
    }

    /// Leaves bytes of a plain file behind without reading them; gives whether
    /// the file has as many.
    func skip(_ size: UInt64) -> Bool {
        let end = offset + size
        guard end <= file.size else { return false }
        file.seek(end)
        head = 0
        tail = 0
        return true
    }

    /// Tries to have at least `wanted` bytes at hand (at most the window).
    func fill(_ wanted: Int = 1) -> Fill {
        while count < wanted {
            if head > 0 {
                buffer.copyMemory(from: bytes)
                tail -= head
                head = 0
            }
            let step = isGzip ? inflateMore() : copyMore()
            if step != .enough { return step }
        }
        return .enough
    }

    private func copyMore() -> Fill {
        guard file.fill() else {
            return file.failure.map { .unreadable($0) } ?? .end
        }
        let take = min(file.count, buffer.count - tail)
        file.withBytes { source in
            UnsafeMutableRawBufferPointer(rebasing: buffer[tail...])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[..<take]))
        }
        file.advance(take)
        tail += take
        return .enough
    }

    private func inflateMore() -> Fill {
        if memberEnded { return .memberEnd }
        if memberOutput == 0, file.offset == memberStart, unpackMember() {
            return isBomb ? .bomb : .enough
        }
        guard let inflater else { return .damaged }
        isInflating = true
        while true {
            let more = file.fill()
            if let failure = file.failure { return .unreadable(failure) }
            if !more && file.offset == memberStart { return .end }
            let step = file.withBytes { source in
                inflater.step(
                    source, into: UnsafeMutableRawBufferPointer(rebasing: buffer[tail...]))
            }
            file.advance(step.consumed)
            tail += step.produced
            memberOutput += UInt64(step.produced)
            totalOutput += UInt64(step.produced)
            if step.status == .damaged { return .damaged }
            if isBomb { return .bomb }
            if step.status == .end {
                memberEnded = true
                return step.produced > 0 ? .enough : .memberEnd
            }
            if step.produced > 0 { return .enough }
            if !more { return .cutOff }
        }
    }

    /// Unpacks the member that begins here in one go; gives false, with nothing
    /// done, when it does not fit into the windows or is not sound.
    private func unpackMember() -> Bool {
        guard isSound, let unpacker, head == tail else { return false }
        _ = file.fill(Self.likelyMember)
        head = 0
        tail = 0
        let member = file.withBytes { unpacker.unpack($0, into: buffer) }
        guard let member, member.produced > 0 else { return false }
        file.advance(member.consumed)
        tail = member.produced
        memberOutput = UInt64(member.produced)
        totalOutput += UInt64(member.produced)
        memberEnded = true
        return true
    }

    /// Few members are longer than this, in bytes.
    private static let likelyMember = 65_536

    private var isBomb: Bool {
        expands(file.offset - memberStart, to: memberOutput, above: UInt64(limits.blockBytes))
            // Many members, each just below the bound, add up as well.
            || expands(file.offset, to: totalOutput, above: 1 << 32)
    }

    private func expands(_ taken: UInt64, to given: UInt64, above floor: UInt64) -> Bool {
        let (bound, overflow) = max(1, taken).multipliedReportingOverflow(by: limits.expansion)
        return !overflow && given > bound && given > floor + 65_536
    }

    /// Goes on to the member that begins where the last one ended; gives
    /// `.end` at the end of the file and `.damaged` when no member begins here.
    func nextMember() -> Fill {
        let end = file.offset
        startMember(at: end)
        while file.fill(), file.withBytes({ $0[0] == 0 }) {
            // Some writers pad their files with zeros.
            let zeros = file.withBytes { $0.prefix { $0 == 0 }.count }
            file.advance(zeros)
            memberStart = file.offset
            if file.offset - end > limits.searchBytes { return .damaged }
        }
        if let failure = file.failure { return .unreadable(failure) }
        guard file.fill(2) else { return file.count == 0 ? .end : .cutOff }
        return file.withBytes { $0[0] == 0x1F && $0[1] == 0x8B } ? .enough : .damaged
    }

    /// What came of looking for a member.
    enum Search {
        case found
        /// The file ends first.
        case end
        /// What the bounds allow was looked through.
        case givenUp
    }

    /// Looks for the next gzip member that unpacks to the head of a record,
    /// from `place` on.
    func seekMember(from place: UInt64) -> Search {
        isSound = false
        file.seek(place)
        while file.fill(3) {
            guard file.offset - place <= limits.searchBytes else { return .givenUp }
            let found = file.withBytes { bytes in
                (0...bytes.count - 3).first {
                    bytes[$0] == 0x1F && bytes[$0 + 1] == 0x8B && bytes[$0 + 2] == 8
                }
            }
            guard let found else {
                file.advance(file.count - 2)
                continue
            }
            file.advance(found)
            guard trials < Self.trialLimit else { return .givenUp }
            if unpacksToRecord() {
                startMember(at: file.offset)
                return .found
            }
            file.advance(1)
        }
        return .end
    }

    /// How many beginnings of members are tried in one file. A damaged archive
    /// has a handful of false ones.
    private static let trialLimit = 100_000
    private var trials = 0
    private lazy var trial = Inflater(.gzip)

    /// Whether the bytes at hand begin a member that holds a record. Looks at
    /// 1 KiB only, so that a file full of false beginnings stays cheap.
    private func unpacksToRecord() -> Bool {
        _ = file.fill(1024)
        guard let trial else { return false }
        trials += 1
        trial.reset()
        return withUnsafeTemporaryAllocation(byteCount: 5, alignment: 1) { start in
            let step = file.withBytes { source in
                trial.step(UnsafeRawBufferPointer(rebasing: source.prefix(1024)), into: start)
            }
            return step.status != .damaged && step.produced == 5
                && start.elementsEqual("WARC/".utf8)
        }
    }

    private func startMember(at place: UInt64) {
        if isInflating { inflater?.reset() }
        isInflating = false
        memberEnded = false
        memberOutput = 0
        memberStart = place
        head = 0
        tail = 0
    }
}
