import './theme.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { pages } from './pages.ts';
import { preload } from './preload.ts';
import { start } from './app/start.ts';
import { createBrowserRunner } from './runner/browser.ts';

/** The simulation starts before the page is drawn: the first numbers are then there with the first chart. */
const services = start(createBrowserRunner(), pages);
const target = document.getElementById('app');
if (!target) throw new Error('The page has no element with the id "app".');
mount(App, { target, props: { services } });
void preload();
