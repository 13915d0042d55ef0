internal import CZlib

/// A bounded, restartable inflater: it never holds more than zlib's window
/// (about 40 KB) whatever the input claims.
final class Inflater {
    /// How the deflate stream is wrapped; the value is zlib's `windowBits`.
    enum Format: Int32 {
        case gzip = 31
        case zlib = 15
        case raw = -15
    }

    /// What one step did.
    struct Step {
        enum Status { case more, end, damaged }
        var consumed: Int
        var produced: Int
        var status: Status
    }

    // On the heap because zlib keeps a pointer back to the stream.
    private let stream: UnsafeMutablePointer<z_stream>

    init?(_ format: Format) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(stream, format.rawValue, ZLIB_VERSION, size) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Forgets everything, ready for the next member.
    func reset() {
        inflateReset(stream)
    }

    /// Inflates as much of `input` as fits into `output`.
    func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
        let offered = UInt32(clamping: input.count)
        let room = UInt32(clamping: output.count)
        let bytes = input.bindMemory(to: UInt8.self)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = offered
        stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = room
        let code = inflate(stream, Z_NO_FLUSH)
        let status: Step.Status =
            switch code {
            case Z_STREAM_END: .end
            case Z_OK, Z_BUF_ERROR: .more
            default: .damaged
            }
        return Step(
            consumed: Int(offered - stream.pointee.avail_in),
            produced: Int(room - stream.pointee.avail_out), status: status)
    }
}

extension Inflater {
    /// What decoding a whole byte string gave.
    struct Decoded {
        enum Ending {
            /// The stream ended where it should.
            case whole
            /// The input ran out before the stream ended.
            case cut
            /// The stream is not valid from some point on.
            case damaged
            /// There was more output than the caller allows.
            case overLimit
        }
        var bytes: [UInt8]
        var ending: Ending
    }

    /// Decodes `input`, following concatenated gzip members, to at most
    /// `limit` bytes. Bytes after the last member are ignored, as browsers do.
    static func decode(_ input: some Collection<UInt8>, as format: Format, limit: Int) -> Decoded {
        let input = [UInt8](input)
        guard let inflater = Inflater(format) else { return Decoded(bytes: [], ending: .damaged) }
        var result = Decoded(bytes: [], ending: .cut)
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var read = 0
        while true {
            let step = input.withUnsafeBytes { all in
                chunk.withUnsafeMutableBytes { room in
                    inflater.step(UnsafeRawBufferPointer(rebasing: all[read...]), into: room)
                }
            }
            read += step.consumed
            let fits = min(step.produced, limit - result.bytes.count)
            result.bytes.append(contentsOf: chunk[..<fits])
            if fits < step.produced {
                result.ending = .overLimit
                return result
            }
            switch step.status {
            case .damaged:
                result.ending = .damaged
                return result
            case .end:
                result.ending = .whole
                let again = format == .gzip && input[read...].starts(with: [0x1F, 0x8B])
                guard again else { return result }
                inflater.reset()
            case .more:
                if step.produced == 0 && (step.consumed == 0 || read == input.count) {
                    result.ending = .cut
                    return result
                }
            }
        }
    }
}
