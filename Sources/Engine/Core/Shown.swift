/// What a cell shows beside what it prints: a content of a MIME type, and the text that stands for it where only text is shown.
public enum Shown {
    /// An id that isn't empty names it for an update.
    case content(String, String, text: String, id: String)
    case update(String, String, text: String, id: String)
    case result(String, String, text: String)
    /// Takes away what was shown so far.
    case clear(waits: Bool)
}
