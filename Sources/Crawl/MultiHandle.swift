internal import CCurl

/// libcurl's handle for many transfers, closed when nobody has it any more.
///
/// Everything but ``wake()`` belongs to the thread of the network;
/// `curl_multi_wakeup` is the one call that libcurl allows on any thread, which
/// is why the handle may be shared.
final class MultiHandle: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer

    /// `nil` when libcurl has no memory for it.
    init?() {
        guard CurlLibrary.isReady, let pointer = curl_multi_init() else { return nil }
        self.pointer = pointer
    }

    deinit {
        curl_multi_cleanup(pointer)
    }

    /// Ends the wait for the network.
    func wake() {
        curl_multi_wakeup(pointer)
    }
}
