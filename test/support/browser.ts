/** Goes where it is sent, and keeps the cookies that it is given, as a browser does. */
export class Browser {
  private readonly jar = new Map<string, Map<string, string>>();

  /** The cookies of an origin, to look at. */
  cookies(url: string): ReadonlyMap<string, string> {
    const { origin } = new URL(url);
    const known = this.jar.get(origin) ?? new Map<string, string>();
    this.jar.set(origin, known);
    return known;
  }

  /** Asks for one address, and goes nowhere by itself. */
  async ask(url: string): Promise<Response> {
    const cookies = this.cookies(url) as Map<string, string>;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    for (const given of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = given.split(';');
      const [name = '', ...value] = pair.split('=');
      const isGone = value.join('=') === '' || rest.some((one) => /max-age=0/i.test(one));
      if (isGone) cookies.delete(name);
      else cookies.set(name, value.join('='));
    }
    return answer;
  }

  /** Follows every redirect until one leads to an address that begins so, and gives that address. */
  async follow(url: string, until: string): Promise<string> {
    let here = url;
    for (let hops = 0; hops < 10; hops++) {
      const answer = await this.ask(here);
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${here} answers ${answer.status}: ${await answer.text()}`);
      here = new URL(location, here).href;
      if (here.startsWith(until)) return here;
    }
    throw new Error(`${url} leads nowhere, and last to ${here}.`);
  }
}
