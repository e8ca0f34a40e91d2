//! The words and marks of a source file, without comments, attributes and tests.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Word,
    Mark,
    Literal,
}

/// One token with the line on which it stands.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) sort: Sort,
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// Reads a source file; what stands under `#[cfg(test)]` is left out.
pub(crate) fn read(path: &str, text: &str) -> Vec<Token> {
    let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut tokens = Vec::new();
    flatten(stream, &mut tokens);
    tokens
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                trees.next_if(|next| matches!(next, TokenTree::Punct(mark) if mark.as_char() == '!'));
                let attribute = trees.next_if(|next| matches!(next, TokenTree::Group(_)));
                if attribute.is_some_and(|attribute| attribute.to_string().replace(' ', "") == "[cfg(test)]") {
                    skip_item(&mut trees);
                }
            }
            TokenTree::Punct(mark) => {
                let double = mark.as_char() == ':' && mark.spacing() == Spacing::Joint;
                if double {
                    trees.next();
                }
                push(tokens, Sort::Mark, if double { "::".into() } else { mark.to_string() }, mark.span().start().line);
            }
            TokenTree::Ident(word) => push(tokens, Sort::Word, word.to_string(), word.span().start().line),
            TokenTree::Literal(literal) => {
                push(tokens, Sort::Literal, literal.to_string(), literal.span().start().line);
            }
            TokenTree::Group(group) => flatten_group(&group, tokens),
        }
    }
}

fn flatten_group(group: &Group, tokens: &mut Vec<Token>) {
    let (open, close) = match group.delimiter() {
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::None => ("", ""),
    };
    push(tokens, Sort::Mark, open.into(), group.span_open().start().line);
    flatten(group.stream(), tokens);
    push(tokens, Sort::Mark, close.into(), group.span_close().start().line);
}

fn push(tokens: &mut Vec<Token>, sort: Sort, text: String, line: usize) {
    tokens.push(Token { sort, text, line });
}

fn skip_item(trees: &mut impl Iterator<Item = TokenTree>) {
    for tree in trees {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
            TokenTree::Punct(mark) if mark.as_char() == ';' => return,
            _ => {}
        }
    }
}

#[test]
fn comments_attributes_and_tests_are_left_out() {
    let text =
        "//! A <b>\n#[doc = \"x\"]\nfn a() { b::c(\"d\") }\n#[cfg(test)]\nmod tests { fn e() {} }\nstatic F: u8 = 1;";
    let words: Vec<String> = read("example.rs", text).into_iter().map(|token| token.text).collect();
    assert_eq!(words.join(" "), "fn a ( ) { b :: c ( \"d\" ) } static F : u8 = 1 ;");
}
