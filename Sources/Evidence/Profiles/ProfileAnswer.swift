import Markup

/// What an answer holds for a profile.
struct ProfileAnswer {
    let rows: [ProfileRow]
    /// The next page, where the profile says how to find it.
    let next: WebAddress?
}
