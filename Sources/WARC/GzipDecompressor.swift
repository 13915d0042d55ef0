internal import CDeflate

/// Unpacks whole gzip members, about twice as fast as piece by piece.
final class GzipDecompressor {
    private let handle: OpaquePointer

    init?() {
        guard let handle = libdeflate_alloc_decompressor() else { return nil }
        self.handle = handle
    }

    deinit {
        libdeflate_free_decompressor(handle)
    }

    /// Unpacks the member at the beginning of `input`; `nil` when it is longer
    /// than `input`, does not fit into `output`, or its checksum is wrong.
    func unpack(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (consumed: Int, produced: Int)? {
        var consumed = 0
        var produced = 0
        let result = libdeflate_gzip_decompress_ex(
            handle, input.baseAddress, input.count, output.baseAddress, output.count, &consumed,
            &produced)
        return result == LIBDEFLATE_SUCCESS ? (consumed, produced) : nil
    }
}
